package org.shuzha.account;

import com.unboundid.ldap.sdk.LDAPBindException;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.security.GeneralSecurityException;
import java.util.List;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the directory whether a password is right by binding as its owner; nothing else is read there, no groups, no rights. */
@Component
class DirectoryPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPasswords.class);
    private static final int CONNECT_MS = 3_000;
    private static final long ANSWER_MS = 5_000;

    private final LdapProperties properties;

    DirectoryPasswords(LdapProperties properties) {
        this.properties = properties;
    }

    boolean configured() {
        return properties.url() != null;
    }

    /** Throws {@code session.directory_unavailable} when it does not answer, or not over an encrypted line. */
    boolean takes(String username, String password) {
        if (password.isEmpty()) {
            // a bind without a password succeeds as nobody
            return false;
        }
        try (LDAPConnection connection = connect()) {
            connection.bind(name(username), password);
            return true;
        } catch (LDAPBindException refused) {
            if (List.of(ResultCode.UNAVAILABLE, ResultCode.BUSY, ResultCode.SERVER_DOWN)
                    .contains(refused.getResultCode())) {
                throw unavailable(refused);
            }
            return false;
        } catch (LDAPException | GeneralSecurityException unreachable) {
            throw unavailable(unreachable);
        }
    }

    private LDAPConnection connect() throws LDAPException, GeneralSecurityException {
        var url = new LDAPURL(properties.url());
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MS);
        options.setResponseTimeoutMillis(ANSWER_MS);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        var tls = new SSLUtil(JVMDefaultTrustManager.getInstance());
        if (url.getScheme().equals("ldaps")) {
            return new LDAPConnection(tls.createSSLSocketFactory(), options, url.getHost(), url.getPort());
        }
        var connection = new LDAPConnection(options, url.getHost(), url.getPort());
        if (!properties.unencrypted()) {
            encrypt(connection, tls);
        }
        return connection;
    }

    private static void encrypt(LDAPConnection connection, SSLUtil tls) throws LDAPException, GeneralSecurityException {
        try {
            var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls.createSSLContext()));
            if (answer.getResultCode() != ResultCode.SUCCESS) {
                throw new LDAPException(answer);
            }
        } catch (LDAPException | GeneralSecurityException open) {
            connection.close();
            throw open;
        }
    }

    /** In a distinguished name the signs that mean something there are escaped. */
    private String name(String username) {
        boolean distinguished = properties.user().contains("=");
        String safe = distinguished ? new RDN("uid", username).toString().substring("uid=".length()) : username;
        return properties.user().replace("{name}", safe);
    }

    private static Problem unavailable(Exception cause) {
        LOG.warn("the directory does not answer: {}", cause.getMessage());
        return Problem.unavailable("session.directory_unavailable");
    }
}
