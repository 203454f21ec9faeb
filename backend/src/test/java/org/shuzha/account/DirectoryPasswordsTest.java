package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.shared.Problem;

/** Against a directory in memory that speaks the real protocol. */
class DirectoryPasswordsTest {

    private static final String USER = "uid={name},ou=staff,dc=example";
    private static InMemoryDirectoryServer server;

    @BeforeAll
    static void directory() throws Exception {
        server = new InMemoryDirectoryServer(new InMemoryDirectoryServerConfig("dc=example"));
        server.add("dn: dc=example", "objectClass: domain", "dc: example");
        server.add("dn: ou=staff,dc=example", "objectClass: organizationalUnit", "ou: staff");
        person("ou=staff,dc=example", "zhang.wei");
        server.add("dn: ou=admins,ou=staff,dc=example", "objectClass: organizationalUnit", "ou: admins");
        person("ou=admins,ou=staff,dc=example", "root");
        server.startListening();
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
    }

    private static void person(String where, String name) throws Exception {
        server.add(
                "dn: uid=" + name + "," + where,
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: " + name,
                "sn: " + name,
                "userPassword: right");
    }

    @Test
    void takesTheRightPasswordOnly() {
        DirectoryPasswords directory = directory(true);
        assertThat(directory.takes("zhang.wei", "right")).isTrue();
        assertThat(directory.takes("zhang.wei", "wrong")).isFalse();
        assertThat(directory.takes("nobody", "right")).isFalse();
    }

    @Test
    void noPasswordIsNoProof() {
        assertThat(directory(true).takes("zhang.wei", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "root,ou=admins", "zhang.wei)(uid=*", "zhang.wei,ou=staff", "root+uid=root", ""})
    void aNameIsNothingButAName(String name) {
        assertThat(directory(true).takes(name, "right")).isFalse();
    }

    @Test
    void noPasswordTravelsInTheOpenUnlessThatIsSaid() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> directory(false).takes("zhang.wei", "right"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("session.directory_unavailable"));
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsNoWrongPassword() {
        var gone = new DirectoryPasswords(new LdapProperties("ldap://localhost:1", USER, true));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> gone.takes("zhang.wei", "right"))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    @Test
    void withoutAPlaceForTheNameThereIsNoStart() {
        assertThatThrownBy(() -> new LdapProperties("ldaps://ad", "uid=admin,dc=example", false))
                .hasMessageContaining("{name}");
        assertThat(new DirectoryPasswords(new LdapProperties(null, null, false)).configured())
                .isFalse();
    }

    private static DirectoryPasswords directory(boolean unencrypted) {
        return new DirectoryPasswords(
                new LdapProperties("ldap://localhost:" + server.getListenPort(), USER, unencrypted));
    }
}
