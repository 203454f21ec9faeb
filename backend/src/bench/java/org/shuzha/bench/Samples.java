package org.shuzha.bench;

import java.util.ArrayList;
import java.util.List;

/** How long one thing takes, again and again; the first few times only warm up. */
final class Samples {

    private static final int WARM_UP = 3;

    private final Runnable work;
    private final List<Double> millis = new ArrayList<>();

    Samples(Runnable work) {
        this.work = work;
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
    }

    void take(int times) {
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
    }

    /** Milliseconds that so large a part of them does not exceed. */
    double quantile(double part) {
        return Contest.quantile(part, millis);
    }
}
