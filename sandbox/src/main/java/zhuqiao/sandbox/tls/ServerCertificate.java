package zhuqiao.sandbox.tls;

import java.nio.file.Path;

/** PEM files of a server: certificate and private key. */
public record ServerCertificate(Path certificate, Path key) {}
