package zhuqiao.gateway.security;

/**
 * Who holds the token.
 *
 * @param id the client the token was issued to
 * @param subject the person, or again the client, that it speaks for
 */
public record Client(String id, String subject) {}
