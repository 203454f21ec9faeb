package org.shuzha.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks clamd, where one is configured, over its INSTREAM protocol. A scanner that gives no clear answer lets nothing in. */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final InetSocketAddress address;
    private final int patience;

    VirusScanner(EvidenceProperties properties) {
        URI clamav = properties.clamav() == null ? null : URI.create("tcp://" + properties.clamav());
        address = clamav == null ? null : InetSocketAddress.createUnresolved(clamav.getHost(), clamav.getPort());
        patience = (int) properties.patience().toMillis();
    }

    /** Throws invalid {@code evidence.infected}, or unavailable {@code evidence.scanner} when the scanner does not answer. */
    void require(byte[] content) {
        if (address == null) {
            return;
        }
        String answer = asked(content);
        if (answer.endsWith(" FOUND")) {
            LOG.warn("an upload was refused: {}", answer);
            throw Problem.invalid("evidence.infected", Map.of());
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("the virus scanner answers: {}", answer);
            throw Problem.unavailable("evidence.scanner");
        }
    }

    private String asked(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(patience);
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), patience);
            send(content, new DataOutputStream(socket.getOutputStream()));
            return answer(socket.getInputStream());
        } catch (IOException unreachable) {
            LOG.error("the virus scanner does not answer", unreachable);
            throw Problem.unavailable("evidence.scanner");
        }
    }

    private static void send(byte[] content, DataOutputStream out) throws IOException {
        out.write(COMMAND);
        for (int from = 0; from < content.length; from += CHUNK) {
            int length = Math.min(CHUNK, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && bytes.size() < LONGEST_ANSWER; next = in.read()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
