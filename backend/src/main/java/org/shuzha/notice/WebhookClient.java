package org.shuzha.notice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to other systems, only to where {@link WebhookTargets} lets it: no redirects, no proxy, no cookies, a connection of its
 * own each time, an end to everything after {@link #LONGEST} seconds. Nobody reads what is answered beyond its status.
 */
@Component
class WebhookClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int LONGEST = 20;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final Http1Config LITTLE =
            Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8192).build();

    private final WebhookTargets targets;
    private final CloseableHttpClient http;

    @Autowired
    WebhookClient(NoticeProperties properties) {
        this(new WebhookTargets(properties.webhook().allowed(), InetAddress::getAllByName));
    }

    WebhookClient(WebhookTargets targets) {
        this.targets = targets;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(targets)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(LITTLE)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    WebhookTargets targets() {
        return targets;
    }

    /** Throws IOException unless the answer is a 2xx. */
    void post(URI url, Map<String, String> headers, String body) throws IOException {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        CompletableFuture.delayedExecutor(LONGEST, TimeUnit.SECONDS).execute(request::cancel);
        ClassicHttpResponse response = http.executeOpen(HttpHost.create(url), request, null);
        int status = response.getCode();
        // cuts the connection, or closing would read the rest
        request.cancel();
        Closer.closeQuietly(response);
        if (status < OK || status >= REDIRECT) {
            throw new IOException("HTTP " + status);
        }
    }
}
