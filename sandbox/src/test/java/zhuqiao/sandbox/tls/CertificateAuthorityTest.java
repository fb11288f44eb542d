package zhuqiao.sandbox.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {

    @TempDir
    private Path directory;

    private CertificateAuthority authority;

    @BeforeEach
    void found() {
        authority = new CertificateAuthority(Clock.systemUTC());
    }

    @Test
    void whoTrustsTheAuthorityTrustsTheServer() throws Exception {
        // Given
        Path ca = directory.resolve("ca.pem");
        authority.writeCertificate(ca);
        // When
        ServerCertificate server = authority.issueForLocalhost(directory.resolve("tls"));
        // Then
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(read(ca), null)));
        trust.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(read(server.certificate())));
        assertThat(CertPathValidator.getInstance("PKIX").validate(path, trust)).isNotNull();
    }

    @Test
    void theServerIsNamedByAddressAndByName() throws Exception {
        // When
        ServerCertificate server = authority.issueForLocalhost(directory.resolve("tls"));
        // Then
        assertThat(read(server.certificate()).getSubjectAlternativeNames())
                .<Object>extracting(name -> name.get(1))
                .contains("localhost", "127.0.0.1");
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws Exception {
        // When
        ServerCertificate server = authority.issueForLocalhost(directory.resolve("tls"));
        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.key())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(server.key())).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    private static X509Certificate read(Path file) throws Exception {
        try (var pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}
