package org.shuzha.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Shows documents without handing them over: pages as pictures, text as text. Two at a time, none for long. */
@Component
class Previews implements DisposableBean {

    private static final int WORKERS = 2;
    private static final int WAITING = 16;
    private static final int PATIENCE_SECONDS = 15;
    private static final int LONGEST_TEXT = 100_000;

    /** {@code pages} is 0 and {@code text} null where there is nothing of the kind. */
    record EvidencePreview(
            @Schema(allowableValues = {"pages", "text", "none"})
            String kind,

            int pages,
            @Nullable String text) {}

    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(WORKERS, WORKERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "preview");
                thread.setDaemon(true);
                return thread;
            });

    /** What there is to see of a document. */
    EvidencePreview of(EvidenceFile file, byte[] content) {
        return switch (EvidenceType.ofMediaType(file.mediaType())) {
            case PDF -> new EvidencePreview("pages", soon(() -> PageRenderer.pages(content)), null);
            case PNG, JPEG -> new EvidencePreview("pages", 1, null);
            case CSV, TXT -> new EvidencePreview("text", 0, text(content));
            default -> new EvidencePreview("none", 0, null);
        };
    }

    /** A page as PNG, counted from 1. Throws not_found for a document without pages. */
    byte[] page(EvidenceFile file, byte[] content, int number) {
        return switch (EvidenceType.ofMediaType(file.mediaType())) {
            case PDF -> soon(() -> PageRenderer.page(content, number));
            case PNG, JPEG -> soon(() -> PageRenderer.picture(content));
            default -> throw Problem.notFound("page");
        };
    }

    private static String text(byte[] content) {
        Charset charset = TextInspection.charset(content).orElseThrow(() -> Problem.notFound("page"));
        String text = new String(content, charset);
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private <T> T soon(Callable<T> drawing) {
        Future<T> drawn = null;
        try {
            drawn = workers.submit(drawing);
            return drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | TimeoutException busy) {
            throw Problem.unavailable("evidence.preview_busy");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("evidence.preview_busy");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Problem problem
                    ? problem
                    : Problem.invalid("evidence.preview", Map.of());
        } finally {
            if (drawn != null) {
                drawn.cancel(true);
            }
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
