#!/usr/bin/env bash
# Makes what docker-compose.yml needs and no repository may hold: .env with passwords and keys, and the issuer's key pair and the gateway's
# token under .kaitong/compose. Needs openssl. Run it again to renew the gateway's token; everything else stays as it is.
set -eu
cd "$(dirname "$0")/.."
keys=.kaitong/compose
mkdir -p "$keys"
umask 077
if [ ! -f .env ]; then
    for name in POSTGRES IDENTITY CREDIT RISK GATEWAY; do
        echo "${name}_PASSWORD=$(openssl rand -hex 24)"
    done > .env
    echo "IDENTITY_DATA_KEY=$(openssl rand -base64 32)" >> .env
fi
if [ ! -f "$keys/issuer-private.pem" ]; then
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$keys/issuer-private.pem" 2>/dev/null
    openssl pkey -in "$keys/issuer-private.pem" -pubout -out "$keys/issuer-public.pem"
fi
encode() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
now=$(date +%s)
head=$(printf '{"alg":"RS256","typ":"JWT"}' | encode)
claims=$(printf '{"iss":"kaitong-local","sub":"gateway","upn":"gateway","groups":["service"],"iat":%d,"exp":%d}' "$now" $((now + 30 * 86400)) | encode)
signature=$(printf '%s.%s' "$head" "$claims" | openssl dgst -sha256 -sign "$keys/issuer-private.pem" -binary | encode)
printf '%s.%s.%s' "$head" "$claims" "$signature" > "$keys/gateway-token"
# The containers read them as another user.
chmod 644 "$keys/issuer-public.pem" "$keys/gateway-token"
echo "written: .env and $keys (keep both out of version control)"
