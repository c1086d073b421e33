"""The append-only event log on the person's own disk, its migrations, its backups and the data folder."""
