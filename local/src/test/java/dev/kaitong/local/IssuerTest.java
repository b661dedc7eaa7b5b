package dev.kaitong.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {
    @TempDir Path folder;

    private static boolean verifies(String token, Path publicKey) throws Exception {
        String pem =
                Files.readString(publicKey)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        String[] parts = token.split("\\.", -1);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    @Test
    void aTokenIsSignedByTheKeyOfTheDataDirectoryAndStaysValidAfterARestart() throws Exception {
        DataDirectory data = DataDirectory.of(folder);
        data.hold();
        String token = Issuer.of(data).token("support", "agent-7", Duration.ofMinutes(5));
        data.close();
        Issuer.of(DataDirectory.of(folder));
        assertThat(verifies(token, data.publicKey())).isTrue();
    }

    @Test
    void aTokenSaysWhoMayDoWhatUntilWhen() {
        String token =
                Issuer.of(DataDirectory.of(folder))
                        .token("support", "agent-7", Duration.ofHours(8));
        String claims =
                new String(
                        Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]),
                        StandardCharsets.UTF_8);
        assertThat(claims)
                .contains(
                        "\"iss\":\"kaitong-local\"",
                        "\"sub\":\"agent-7\"",
                        "\"groups\":[\"support\"]",
                        "\"jti\":\"");
        long issued = Long.parseLong(claims.replaceAll(".*\"iat\":(\\d+).*", "$1"));
        long expires = Long.parseLong(claims.replaceAll(".*\"exp\":(\\d+).*", "$1"));
        assertThat(expires - issued).isEqualTo(Duration.ofHours(8).toSeconds());
    }

    @Test
    void knowsItsRolesAndLetsNobodyWriteClaims() {
        Issuer issuer = Issuer.of(DataDirectory.of(folder));
        Duration minute = Duration.ofMinutes(1);
        assertThatThrownBy(() -> issuer.token("king", "x", minute))
                .hasMessageContaining("no role 'king'");
        assertThatThrownBy(() -> issuer.token("service", "x\",\"groups\":[\"support\"]", minute))
                .isInstanceOf(LocalException.class);
    }
}
