"""The demo data: two shops in Dakar, people who may sign in, and vouchers to try."""
