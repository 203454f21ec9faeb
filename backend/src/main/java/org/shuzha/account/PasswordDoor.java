package org.shuzha.account;

import java.util.Optional;
import org.shuzha.identity.SignIn;
import org.springframework.stereotype.Component;

/** Where a password is checked: here for whoever has set one, in the directory for the other people we know. */
@Component
class PasswordDoor {

    /** Who gave a right password, and {@code by} what: {@code password} or {@code directory}. */
    record Known(String personId, String by) {}

    private final SignIn signIn;
    private final DirectoryPasswords directory;
    private final OidcProperties provider;

    PasswordDoor(SignIn signIn, DirectoryPasswords directory, OidcProperties provider) {
        this.provider = provider;
        this.signIn = signIn;
        this.directory = directory;
    }

    /** Empty when refused, which is on the trail then. Throws {@code session.directory_unavailable}. */
    Optional<Known> attempt(String username, String password, String address) {
        Optional<String> outsider = outsider(username);
        if (outsider.isEmpty()) {
            return signIn.attempt(username, password, address).map(id -> new Known(id, "password"));
        }
        if (directory.takes(username, password)) {
            return outsider.map(id -> new Known(id, "directory"));
        }
        signIn.refused(outsider.get(), username, address);
        return Optional.empty();
    }

    /** Whether this is the person's password, wherever that is checked; leaves no leaf. */
    boolean knows(String username, String password) {
        return outsider(username).isPresent() ? directory.takes(username, password) : signIn.knows(username, password);
    }

    /** Whether no password of this person is known anywhere, so that only the provider of identities can ask for one. */
    boolean needsProvider(String personId) {
        return provider.configured() && !directory.configured() && !signIn.ownPassword(personId);
    }

    private Optional<String> outsider(String username) {
        return directory.configured() ? signIn.withoutPassword(username) : Optional.empty();
    }
}
