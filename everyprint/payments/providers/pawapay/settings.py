"""What the environment says of our account at pawaPay (docs/operating.md explains it)."""

from everyprint.lib.environment import read_flag, read_text, read_url

URL = read_url("EVERYPRINT_PAWAPAY_URL")
TOKEN = read_text("EVERYPRINT_PAWAPAY_TOKEN")
SIGNATURES = read_flag("EVERYPRINT_PAWAPAY_SIGNATURES", False)
