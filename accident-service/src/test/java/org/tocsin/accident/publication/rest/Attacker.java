package org.tocsin.accident.publication.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody who has read every public answer and knows how the tables hang together. Every number is
 * an unknown; every table, and every year, gives equations; what is shown is known.
 */
final class Attacker {

    private static final List<String> MEASURES = List.of("accidents", "deaths", "seriousInjuries");
    private static final long MUCH = 1_000_000;

    private final Map<String, Long> shown = new LinkedHashMap<>();
    private final TreeSet<String> hidden = new TreeSet<>();
    private final List<Equation> equations = new ArrayList<>();

    /** The first number is the sum of the others. */
    private record Equation(String sum, List<String> parts) {}

    void learn(JsonNode figures) {
        String period = figures.path("period").asText();
        for (String measure : MEASURES) {
            String total = number(period, "total", "", measure, figures.path("total"));
            List<String> months = rows(figures, "months", measure);
            equations.add(new Equation(total, months));
            equations.add(new Equation(total, rows(figures, "categories", measure)));
            divisions(figures, measure, total);
            if (period.length() == 4) {
                quarters(figures, measure);
            }
        }
    }

    private List<String> rows(JsonNode figures, String table, String measure) {
        List<String> numbers = new ArrayList<>();
        String period = figures.path("period").asText();
        for (JsonNode row : figures.path(table)) {
            numbers.add(
                    number(period, table, row.path("key").asText(), measure, row.path("numbers")));
        }
        return numbers;
    }

    private void divisions(JsonNode figures, String measure, String total) {
        String period = figures.path("period").asText();
        Map<String, List<String>> parts = new TreeMap<>();
        Map<String, String> sums = new HashMap<>();
        sums.put(figures.path("division").asText(), total);
        for (JsonNode row : figures.path("divisions")) {
            String key = row.path("parent").asText() + "/" + row.path("division").asText();
            String number = number(period, "divisions", key, measure, row.path("numbers"));
            parts.computeIfAbsent(row.path("parent").asText(), _ -> new ArrayList<>()).add(number);
            if (!row.path("own").booleanValue()) {
                sums.put(row.path("division").asText(), number);
            }
        }
        parts.forEach((parent, below) -> equations.add(new Equation(sums.get(parent), below)));
    }

    /** Each number of a year is the sum of its quarters'. A month is the same in both. */
    private void quarters(JsonNode figures, String measure) {
        String year = figures.path("period").asText();
        List<String> own = new ArrayList<>(shown.keySet());
        own.addAll(hidden);
        for (String name : own) {
            if (name.startsWith(year + " ") && name.endsWith(" " + measure)) {
                String rest = name.substring(year.length());
                List<String> parts = new ArrayList<>();
                for (int quarter = 1; quarter <= 4; quarter++) {
                    String part = year + "-Q" + quarter + rest;
                    if (shown.containsKey(part) || hidden.contains(part)) {
                        parts.add(part);
                    }
                }
                equations.add(new Equation(name, parts));
            }
        }
    }

    private String number(
            String period, String table, String key, String measure, JsonNode numbers) {
        String name = period + " " + table + " " + key + " " + measure;
        JsonNode value = numbers.path(measure);
        if (value.isNull()) {
            hidden.add(name);
        } else {
            shown.put(name, value.longValue());
        }
        return name;
    }

    TreeSet<String> hidden() {
        return hidden;
    }

    Map<String, Long> shown() {
        return shown;
    }

    List<String> smallNumbersShown(int k) {
        return shown.entrySet().stream()
                .filter(e -> e.getValue() > 0 && e.getValue() < k)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What follows from the equations alone: the hidden numbers that their solutions agree in. */
    List<String> computed() {
        List<String> unknowns = List.copyOf(hidden);
        List<BigInteger[]> rows = new ArrayList<>();
        for (Equation equation : equations) {
            BigInteger[] row = new BigInteger[unknowns.size()];
            java.util.Arrays.fill(row, BigInteger.ZERO);
            add(row, unknowns, equation.sum(), BigInteger.ONE.negate());
            equation.parts().forEach(part -> add(row, unknowns, part, BigInteger.ONE));
            rows.add(row);
        }
        List<BigInteger[]> reduced = LinearSystem.reduced(rows, unknowns.size());
        List<String> found = new ArrayList<>();
        for (BigInteger[] row : reduced) {
            List<Integer> with = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                if (row[i].signum() != 0) {
                    with.add(i);
                }
            }
            if (with.size() == 1) {
                found.add(unknowns.get(with.getFirst()));
            }
        }
        return found;
    }

    private static void add(
            BigInteger[] row, List<String> unknowns, String name, BigInteger factor) {
        int at = unknowns.indexOf(name);
        if (at >= 0) {
            row[at] = row[at].add(factor);
        }
    }

    /** What follows when one also knows that nothing is negative: bounds, narrowed to the end. */
    List<String> narrowedToOne() {
        Map<String, long[]> bounds = new HashMap<>();
        hidden.forEach(name -> bounds.put(name, new long[] {0, MUCH}));
        shown.forEach((name, value) -> bounds.put(name, new long[] {value, value}));
        boolean narrower = true;
        while (narrower) {
            narrower = false;
            for (Equation equation : equations) {
                narrower |= narrow(equation, bounds);
            }
        }
        return hidden.stream().filter(n -> bounds.get(n)[0] == bounds.get(n)[1]).toList();
    }

    private static boolean narrow(Equation equation, Map<String, long[]> bounds) {
        long least = equation.parts().stream().mapToLong(p -> bounds.get(p)[0]).sum();
        long most = equation.parts().stream().mapToLong(p -> bounds.get(p)[1]).sum();
        long[] sum = bounds.get(equation.sum());
        boolean narrower = tighten(sum, least, most);
        for (String part : equation.parts()) {
            long[] own = bounds.get(part);
            narrower |= tighten(own, sum[0] - (most - own[1]), sum[1] - (least - own[0]));
        }
        return narrower;
    }

    private static boolean tighten(long[] bounds, long least, long most) {
        boolean narrower = least > bounds[0] || most < bounds[1];
        bounds[0] = Math.max(bounds[0], least);
        bounds[1] = Math.min(bounds[1], most);
        return narrower;
    }
}
