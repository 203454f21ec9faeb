package org.shuzha.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.ApplicationTest;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** A scanner on a real socket that speaks clamd's protocol and knows one virus, the one made for tests. */
@Tag("embedded")
class VirusScannerTest extends ApplicationTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @Autowired
    private EvidenceMapper files;

    @Autowired
    private EvidenceStore store;

    @Autowired
    private EvidenceFiles readers;

    @Autowired
    private Directory directory;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate jdbc;

    private final BlockingQueue<byte[]> scanned = new LinkedBlockingQueue<>();
    private volatile String answer;
    private ServerSocket clamd;

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    void theScannerSeesEveryByte() throws Exception {
        byte[] content = new byte[200_001];
        new Random(1).nextBytes(content);

        assertThatNoException().isThrownBy(() -> scanner().require(content));

        assertThat(scanned.take()).isEqualTo(content);
    }

    @Test
    void whatItFindsIsNotKept() {
        String person =
                jdbc.queryForObject("SELECT id FROM identity_person WHERE username = 'li.muyang'", String.class);
        var uploads = new Uploads(files, store, readers, scanner(), directory, events, Clock.systemUTC());
        var actor = new Actor(person, "", "");
        long before = files.looseBytes(person);

        assertThatThrownBy(() -> uploads.take(actor, "说明.txt", EICAR.getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("evidence.infected");

        assertThat(files.looseBytes(person)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INSTREAM size limit exceeded. ERROR", "stream: maybe", "OK"})
    void withoutAClearAnswerNothingIsLetIn(String unclear) {
        answer = unclear;
        assertThatThrownBy(() -> scanner().require(new byte[] {1})).hasMessageContaining("evidence.scanner");
    }

    @Test
    void aScannerThatIsNotThereLetsNothingIn() throws Exception {
        int port;
        try (var nobody = new ServerSocket(0)) {
            port = nobody.getLocalPort();
        }
        var scanner = new VirusScanner(properties("127.0.0.1:" + port));
        assertThatThrownBy(() -> scanner.require(new byte[] {1})).hasMessageContaining("evidence.scanner");
    }

    @Test
    void withoutAConfiguredScannerNobodyIsAsked() {
        var none = new VirusScanner(properties(null));
        assertThatNoException().isThrownBy(() -> none.require(EICAR.getBytes(StandardCharsets.US_ASCII)));
    }

    private VirusScanner scanner() {
        return new VirusScanner(properties("127.0.0.1:" + clamd.getLocalPort()));
    }

    private static EvidenceProperties properties(String clamav) {
        return new EvidenceProperties(EvidenceCipher.AES, null, clamav, Duration.ofSeconds(20));
    }

    private void serve() {
        while (!clamd.isClosed()) {
            try (Socket socket = clamd.accept()) {
                byte[] content = received(new DataInputStream(socket.getInputStream()));
                scanned.add(content);
                boolean found = new String(content, StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD");
                String said = answer == null ? "stream: " + (found ? "Eicar-Test-Signature FOUND" : "OK") : answer;
                socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException over) {
                return;
            }
        }
    }

    private static byte[] received(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes(10);
        assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }
}
