"""`python -m everyprint.cli`."""

from everyprint.cli import main

if __name__ == "__main__":
    main()
