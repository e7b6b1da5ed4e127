package org.tocsin.hazard.search.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index on disk. Disposable: what it holds stands in the register as well, and an index of
 * another {@link #FORMAT} is thrown away.
 */
final class RegisterIndex implements AutoCloseable {

    /** To be raised whenever {@link HazardDocument} changes. */
    static final String FORMAT = "2";

    private static final String FORMAT_KEY = "tocsin-format";
    private static final double BUFFER_MB = 32;

    /** A long text that can be written in several ways makes this many pieces. */
    private static final int MOST_CLAUSES = 8_192;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    /** Work within one view of the index. */
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Samples samples = new Samples(Samples.STEP);

    private RegisterIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
    }

    /**
     * Opens what is there, or begins an empty one.
     *
     * @param anew to begin an empty one in any case
     */
    static RegisterIndex open(Path path, boolean anew) throws IOException {
        Directory directory = FSDirectory.open(path);
        boolean usable = !anew && isOfThisFormat(directory);
        IndexWriterConfig config =
                new IndexWriterConfig()
                        .setIndexSort(SortPlan.OF_INDEX)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(true)
                        .setOpenMode(
                                usable
                                        ? IndexWriterConfig.OpenMode.APPEND
                                        : IndexWriterConfig.OpenMode.CREATE);
        return new RegisterIndex(directory, new IndexWriter(directory, config));
    }

    private static boolean isOfThisFormat(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return FORMAT.equals(reader.getIndexCommit().getUserData().get(FORMAT_KEY));
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    void put(Collection<RegisterRow> rows) throws IOException {
        for (RegisterRow row : rows) {
            writer.updateDocument(
                    new Term(Fields.ID, Fields.term(row.id())), HazardDocument.of(row));
        }
    }

    /** For hazards that are not in it yet. */
    void add(Collection<RegisterRow> rows) throws IOException {
        for (RegisterRow row : rows) {
            writer.addDocument(HazardDocument.of(row));
        }
    }

    void remove(UUID id) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, Fields.term(id)));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** What was put is found from now on. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** What was put survives the end of this process. */
    void commit() throws IOException {
        if (writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    Samples samples() {
        return samples;
    }

    int size() throws IOException {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Those of these hazards that are not in the index in this version. */
    List<UUID> outdated(Map<UUID, Long> versions) throws IOException {
        return read(
                searcher -> {
                    Versions known = new Versions(searcher.getIndexReader());
                    List<UUID> outdated = new ArrayList<>();
                    for (Map.Entry<UUID, Long> hazard : versions.entrySet()) {
                        if (known.of(hazard.getKey()) != hazard.getValue()) {
                            outdated.add(hazard.getKey());
                        }
                    }
                    return outdated;
                });
    }

    /** Looks versions up by id. */
    private record Versions(IndexReader reader) {
        private static final long NONE = -1;

        long of(UUID id) throws IOException {
            for (LeafReaderContext leaf : reader.leaves()) {
                TermsEnum terms = leaf.reader().terms(Fields.ID).iterator();
                if (terms.seekExact(Fields.term(id))) {
                    PostingsEnum found = terms.postings(null, PostingsEnum.NONE);
                    for (int doc = found.nextDoc();
                            doc != DocIdSetIterator.NO_MORE_DOCS;
                            doc = found.nextDoc()) {
                        if (leaf.reader().getLiveDocs() == null
                                || leaf.reader().getLiveDocs().get(doc)) {
                            NumericDocValues version =
                                    leaf.reader().getNumericDocValues(Fields.VERSION);
                            return version.advanceExact(doc) ? version.longValue() : NONE;
                        }
                    }
                }
            }
            return NONE;
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
