"""What all simulators share: the server and its faults, books that outlive a restart, the controls.

`payments` and what it imports is for providers of payments: debits, the customers' phones, callbacks.
A simulator's own folder holds its protocol and nothing else.
"""
