package org.shuzha.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Counts lines of source files and of the methods in them, from the brace-to-brace positions the parser sees. */
final class SourceSize {

    private final List<Integer> files = new ArrayList<>();
    private final List<Integer> methods = new ArrayList<>();

    SourceSize(Collection<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                files.add((int) unit.getSourceFile()
                        .getCharContent(true)
                        .chars()
                        .filter(c -> c == '\n')
                        .count());
                new Methods(unit, positions).scan(unit, null);
            }
        }
    }

    int files() {
        return files.size();
    }

    int methods() {
        return methods.size();
    }

    /** Nine of ten files have at most so many lines. */
    int fileLines() {
        return p90(files);
    }

    /** Nine of ten methods have at most so many lines, signature included. */
    int methodLines() {
        return p90(methods);
    }

    private static int p90(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * 9 + 9) / 10 - 1);
    }

    private final class Methods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Methods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long end = positions.getEndPosition(unit, method);
            if (method.getBody() != null && end >= 0) {
                long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                methods.add((int) (unit.getLineMap().getLineNumber(end) - from + 1));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
