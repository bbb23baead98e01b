"""The local SQLite database: tables, repositories, migrations."""
