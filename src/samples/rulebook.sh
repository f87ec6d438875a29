# Which versions are there?
curl -fsS https://csp-guide.example/rulebook/versions.json

# Fetch one of them, and check that it is whole. This address will always give the same file.
curl -fsSO https://csp-guide.example/rulebook/2026-11-21/rulebook.json
echo '15e0f2f1fa783d9a6d6c8d81bc6da65e22c92180beef5ee82032756943fcab4a  rulebook.json' | sha256sum -c
