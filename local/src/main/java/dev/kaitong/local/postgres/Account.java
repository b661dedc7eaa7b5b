package dev.kaitong.local.postgres;

/**
 * Who may log in.
 *
 * @param name role, and the database that it owns
 * @param password its password
 */
public record Account(String name, String password) {
    public Account {
        if (!name.matches("[a-z]{1,32}")) {
            throw new IllegalArgumentException("name: " + name + " (expected: 1 to 32 letters)");
        }
        if (!password.matches("[A-Za-z0-9]{16,128}")) {
            throw new IllegalArgumentException("password (expected: 16 to 128 letters or digits)");
        }
    }

    /** Its name alone: a password has no place in a message. */
    @Override
    public String toString() {
        return name;
    }
}
