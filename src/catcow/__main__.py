"""`python -m catcow` is the command line."""

from catcow.cli import main

if __name__ == "__main__":
    main()
