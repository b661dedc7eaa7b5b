#!/bin/bash
# A database and a role for each part; runs once, when the volume is empty. Passwords come from the environment.
set -eu
make() {
    psql --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$2" --username "$POSTGRES_USER" <<'EOM'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
EOM
}
make identity "$IDENTITY_PASSWORD"
make credit "$CREDIT_PASSWORD"
make risk "$RISK_PASSWORD"
make gateway "$GATEWAY_PASSWORD"
