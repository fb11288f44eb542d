package zhuqiao.sandbox.postgres;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * One service's database with its two roles: an owner that migrates, and a run-time role that may read and change rows
 * and nothing else.
 */
public record Database(String name, Role owner, Role runtime) {

    /** A log-in role; the password is never printed. */
    public record Role(String name, String password) {

        static Role withRandomPassword(String name) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            return new Role(name, HexFormat.of().formatHex(bytes));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A database named as its run-time role, with fresh passwords. */
    public static Database named(String name) {
        return new Database(name, Role.withRandomPassword(name + "_owner"), Role.withRandomPassword(name));
    }
}
