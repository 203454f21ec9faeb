package org.shuzha.identity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.shuzha.shared.ImportTable.Mistake;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --shuzha.import=<folder>}: loads the folder, says what was read or what is wrong, and ends. */
@Component
@Order(1)
@ConditionalOnProperty("shuzha.import")
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    private final Importer importer;
    private final Texts texts;
    private final Path folder;
    private int exitCode;

    ImportCommand(Importer importer, Texts texts, @Value("${shuzha.import}") Path folder) {
        this.importer = importer;
        this.texts = texts;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ImportResult result = importer.load(folder.toAbsolutePath().normalize().toUri() + "/");
        if (result.mistakes().isEmpty()) {
            result.rows().forEach((file, rows) -> out.println(file + ": " + rows));
        } else {
            result.mistakes().forEach(mistake -> out.println(line(mistake)));
            exitCode = 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private String line(Mistake mistake) {
        String place = mistake.row() == 0 ? mistake.file() : mistake.file() + ":" + mistake.row();
        String column = mistake.column().isEmpty() ? "" : " " + mistake.column();
        String text = texts.text(mistake.code(), mistake.args(), Locale.getDefault());
        return place + column + ": " + text + " [" + mistake.code() + "]";
    }
}
