package org.tocsin.platform.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes the RFC 8785 form as it goes, and gives up where it cannot: at members that do not come in
 * their order, at floating point, very large numbers and rare characters.
 */
final class CanonicalGenerator extends JsonGeneratorDelegate {

    private static final long EXACT = 1L << 53;
    private static final String BEFORE_ALL = "";

    /** The last member of every object that is open. */
    private final Deque<String> last = new ArrayDeque<>();

    CanonicalGenerator(JsonGenerator plain) {
        super(plain, false);
    }

    /** This document wants the longer way. */
    static final class Beyond extends IOException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    @Override
    public void writeStartObject() throws IOException {
        last.push(BEFORE_ALL);
        delegate.writeStartObject();
    }

    @Override
    public void writeStartObject(Object value) throws IOException {
        writeStartObject();
    }

    @Override
    public void writeStartObject(Object value, int size) throws IOException {
        writeStartObject();
    }

    @Override
    public void writeEndObject() throws IOException {
        last.pop();
        delegate.writeEndObject();
    }

    @Override
    public void writeFieldName(String name) throws IOException {
        String before = last.pop();
        if (before.compareTo(name) >= 0) {
            throw new Beyond();
        }
        last.push(name);
        plain(name);
        delegate.writeFieldName(name);
    }

    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        writeFieldName(name.getValue());
    }

    @Override
    public void writeString(String text) throws IOException {
        plain(text);
        delegate.writeString(text);
    }

    /** Control characters and surrogates are rare; the longer way knows them all. */
    private static void plain(String text) throws Beyond {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c)) {
                throw new Beyond();
            }
        }
    }

    @Override
    public void writeNumber(long number) throws IOException {
        if (number <= -EXACT || number >= EXACT) {
            throw new Beyond();
        }
        delegate.writeNumber(number);
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
        delegate.writeNumber(CanonicalJson.text(number).orElseThrow(Beyond::new));
    }

    @Override
    public void writeNumber(BigInteger number) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeNumber(double number) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeNumber(float number) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeNumber(String number) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeArray(double[] numbers, int offset, int length) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeArray(long[] numbers, int offset, int length) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeRaw(String text) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeRawValue(String text) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeRawValue(SerializableString text) throws IOException {
        throw new Beyond();
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        writeString(new String(text, offset, length));
    }

    @Override
    public void writeString(SerializableString text) throws IOException {
        writeString(text.getValue());
    }
}
