package org.tocsin.hazard.search.persistence;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands pieces of text to the index, text by text, with a gap that no phrase bridges. */
final class GramStream extends TokenStream {

    private static final int GAP = 8;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<? extends Collection<String>> texts;
    private Iterator<String> grams = List.<String>of().iterator();

    GramStream(Collection<? extends Collection<String>> texts) {
        this.texts = texts.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        boolean begins = false;
        while (!grams.hasNext()) {
            if (!texts.hasNext()) {
                return false;
            }
            grams = texts.next().iterator();
            begins = true;
        }
        term.append(grams.next());
        step.setPositionIncrement(begins ? GAP : 1);
        return true;
    }
}
