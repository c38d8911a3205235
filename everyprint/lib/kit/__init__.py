"""What the pages of every face share: one stylesheet over named tokens, small partials, template filters.

A face sets the tokens (its palette) in `static/<face>/tokens.css` and adds its own layout; it never writes a
colour anywhere else.
"""
