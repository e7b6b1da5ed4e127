package org.tocsin.platform.files;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Objects in a bucket of an S3-compatible store. The bucket is made by whoever runs the store, so
 * that the service needs no right to make one. An object is there when the store has acknowledged
 * it, and not before; parts of an upload that broke off are the bucket's life-cycle rule's.
 */
public final class S3FileStore implements FileStore {

    /** Objects carry the store's time; clocks of machines may differ by less than any grace. */
    private static final Clock SYSTEM = Clock.systemUTC();

    /** The one object that is not a file. */
    private static final String OWNER = "owner";

    private static final String NO_SUCH_KEY = "NoSuchKey";

    private final MinioClient client;
    private final String bucket;

    public S3FileStore(FileSettings.S3 settings) {
        MinioClient.Builder builder = MinioClient.builder().endpoint(settings.endpoint());
        settings.region().ifPresent(builder::region);
        if (settings.accessKey().isPresent()) {
            builder.credentials(settings.accessKey().get(), settings.secretKey().orElse(""));
        }
        client = builder.build();
        long patience = settings.timeout().toMillis();
        client.setTimeout(patience, patience, patience);
        bucket = settings.bucket();
    }

    @Override
    public String claim(String asker) throws IOException {
        try {
            return owner();
        } catch (NoSuchFileException nobody) {
            byte[] name = asker.getBytes(StandardCharsets.UTF_8);
            ask(
                    () ->
                            client.putObject(
                                    PutObjectArgs.builder().bucket(bucket).object(OWNER).stream(
                                                    new ByteArrayInputStream(name),
                                                    (long) name.length,
                                                    -1L)
                                            .build()));
            return owner();
        }
    }

    private String owner() throws IOException {
        try (InputStream name =
                ask(
                        () ->
                                client.getObject(
                                        GetObjectArgs.builder()
                                                .bucket(bucket)
                                                .object(OWNER)
                                                .build()))) {
            return new String(name.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void put(UUID id, Path content) throws IOException {
        if (!Files.isReadable(content)) {
            throw new NoSuchFileException(content.toString());
        }
        ask(
                () ->
                        client.uploadObject(
                                UploadObjectArgs.builder()
                                        .bucket(bucket)
                                        .object(id.toString())
                                        .filename(content.toString())
                                        .contentType("application/octet-stream")
                                        .build()));
    }

    @Override
    public InputStream open(UUID id, long from, long length) throws IOException {
        return ask(
                () ->
                        client.getObject(
                                GetObjectArgs.builder()
                                        .bucket(bucket)
                                        .object(id.toString())
                                        .offset(from)
                                        .length(length)
                                        .build()));
    }

    @Override
    public void delete(UUID id) throws IOException {
        ask(
                () -> {
                    client.removeObject(
                            RemoveObjectArgs.builder()
                                    .bucket(bucket)
                                    .object(id.toString())
                                    .build());
                    return null;
                });
    }

    @Override
    public void olderThan(Duration age, Consumer<UUID> each) throws IOException {
        Instant limit = SYSTEM.instant().minus(age);
        ask(
                () -> {
                    var all = ListObjectsArgs.builder().bucket(bucket).recursive(true).build();
                    for (Result<Item> result : client.listObjects(all)) {
                        Item item = result.get();
                        if (!item.objectName().equals(OWNER)
                                && item.lastModified().toInstant().isBefore(limit)) {
                            each.accept(UUID.fromString(item.objectName()));
                        }
                    }
                    return null;
                });
    }

    /** A question to the store. */
    private interface Question<T> {
        T put() throws IOException, MinioException;
    }

    private static <T> T ask(Question<T> question) throws IOException {
        try {
            return question.put();
        } catch (ErrorResponseException refused) {
            if (NO_SUCH_KEY.equals(refused.errorResponse().code())) {
                throw new NoSuchFileException(refused.errorResponse().objectName());
            }
            throw new IOException("The object store refuses: " + refused.getMessage(), refused);
        } catch (MinioException | IllegalStateException failed) {
            // the client wraps a refused connection in an IllegalStateException
            throw new IOException("The object store does not answer", failed);
        }
    }
}
