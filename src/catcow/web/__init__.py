"""The local server: loopback only, one page, a few JSON routes, one socket."""
