package org.tocsin.accident.publication.rest;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Exact elimination. A number is determined if and only if a reduced row names it alone. */
final class LinearSystem {

    private LinearSystem() {}

    /** Reduced row echelon form up to factors of rows; the right-hand sides are not needed. */
    static List<BigInteger[]> reduced(List<BigInteger[]> given, int columns) {
        List<BigInteger[]> rows = new ArrayList<>();
        given.forEach(row -> rows.add(row.clone()));
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            BigInteger[] chosen = rows.set(pivot, rows.get(rank));
            rows.set(rank, chosen);
            for (int i = 0; i < rows.size(); i++) {
                if (i != rank && rows.get(i)[column].signum() != 0) {
                    eliminate(rows.get(i), chosen, column);
                }
            }
            rank++;
        }
        return rows.subList(0, rank);
    }

    private static void eliminate(BigInteger[] row, BigInteger[] pivot, int column) {
        BigInteger factor = row[column];
        BigInteger lead = pivot[column];
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i].multiply(lead).subtract(pivot[i].multiply(factor));
            common = common.gcd(row[i]);
        }
        if (common.compareTo(BigInteger.ONE) > 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].divide(common);
            }
        }
    }
}
