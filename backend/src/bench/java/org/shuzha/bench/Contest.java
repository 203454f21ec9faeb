package org.shuzha.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Contestants take turns, round after round, so that whatever else the machine does meets all of them alike. The first
 * round only warms up.
 */
public final class Contest {

    private final Map<String, DoubleSupplier> contestants = new LinkedHashMap<>();
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /** {@code measure} answers the figure of one turn. */
    public Contest add(String name, DoubleSupplier measure) {
        contestants.put(name, measure);
        figures.put(name, new ArrayList<>());
        return this;
    }

    public Contest run(int rounds) {
        contestants.values().forEach(DoubleSupplier::getAsDouble);
        for (int round = 0; round < rounds; round++) {
            contestants.forEach((name, measure) -> figures.get(name).add(measure.getAsDouble()));
        }
        return this;
    }

    public double median(String name) {
        return quantile(0.5, figures.get(name));
    }

    /** Median of what the one is to the other within a round. */
    public double ratio(String name, String base) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < figures.get(name).size(); round++) {
            ratios.add(figures.get(name).get(round) / figures.get(base).get(round));
        }
        return quantile(0.5, ratios);
    }

    /** The figure that so large a part of them does not exceed. */
    static double quantile(double part, List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int place = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.max(place, 0)];
    }
}
