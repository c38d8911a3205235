"""Reading what customers write. Pure: texts in, what they mean out; no database, no Django."""
