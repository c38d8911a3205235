"""How HTTP is served: bodies are received before a thread is taken, and threads are kept apart in lanes.

The shape and its settings were measured (docs/decisions/0013-one-server-without-a-bridge.md).
"""
