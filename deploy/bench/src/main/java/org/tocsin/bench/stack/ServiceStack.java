package org.tocsin.bench.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tocsin.bench.harness.Processes;
import org.tocsin.local.servers.Child;
import org.tocsin.local.stack.Part;
import org.tocsin.local.stack.Settings;
import org.tocsin.local.stack.Stack;

/** A service and what it needs, in a directory and on ports of its own, with the full JIT. */
public final class ServiceStack implements AutoCloseable {

    /** The demo's enterprise A, which its directory tells of. */
    public static final String UNIT = "01990000-0000-7000-8000-00000000ea01";

    /** Where to keep what was filled in for another run, which then need not fill it in again. */
    private static final String KEPT = System.getProperty("tocsin.bench.keep");

    private static final Duration DIRECTORY_FILLED = Duration.ofSeconds(60);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Part service;
    private final String unitKey;
    private final String person;
    private final Path directory;
    private final Stack stack;
    private final Map<String, String> others = new ConcurrentHashMap<>();
    private volatile String token;
    private volatile long tokenTaken;

    /**
     * @param unitKey the column of the service's directory that holds the id of a unit
     */
    public ServiceStack(Part service, String unitKey)
            throws IOException, InterruptedException, SQLException {
        this(service, unitKey, "bureau-a");
    }

    /**
     * @param person of the demo who asks
     */
    public ServiceStack(Part service, String unitKey, String person)
            throws IOException, InterruptedException, SQLException {
        this.service = service;
        this.unitKey = unitKey;
        this.person = person;
        directory =
                KEPT == null
                        ? Files.createTempDirectory("tocsin-bench")
                        : Files.createDirectories(Path.of(KEPT));
        stack =
                Stack.start(
                        Settings.ofTests(
                                        EnumSet.of(
                                                service,
                                                Part.MARIADB,
                                                Part.KAFKA,
                                                Part.KEYCLOAK,
                                                Part.RESPONSIBILITY),
                                        directory,
                                        Settings.freePortBase())
                                .withJavaOptions("-Xms512m", "-Xmx512m", "-XX:+UseG1GC"));
        awaitUnit();
    }

    /** The directory of units reaches the service by event. */
    private void awaitUnit() throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + DIRECTORY_FILLED.toNanos();
        while (count(
                        "select count(*) from "
                                + (service == Part.RESPONSIBILITY ? "unit" : "directory_unit")
                                + " where "
                                + unitKey
                                + " = unhex(replace('"
                                + UNIT
                                + "','-',''))")
                == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The directory of units did not reach the service");
            }
            Thread.sleep(500);
        }
    }

    public Connection connect() throws SQLException {
        return connect(service);
    }

    /** To the schema of any service. */
    public Connection connect(Part part) throws SQLException {
        return stack.databases().connect(part.schema());
    }

    /** The bootstrap address of the broker. */
    public String kafka() {
        return stack.kafka();
    }

    /** Changes settings of the running database, as its administrator. */
    public void tune(String... settings) throws SQLException {
        try (Connection connection = stack.databases().connect("");
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute("set global " + setting);
            }
        }
    }

    /** With what the service's pool has switched on as well. */
    public Connection connectForBatches() throws SQLException {
        Connection connection = connect();
        connection
                .unwrap(com.mysql.cj.jdbc.JdbcConnection.class)
                .getPropertySet()
                .getBooleanProperty("rewriteBatchedStatements")
                .setValue(true);
        return connection;
    }

    public boolean outboxIsEmpty() throws SQLException {
        return count("select count(*) from (select 1 from outbox_event limit 1) w") == 0;
    }

    public void awaitEmptyOutbox(Duration patience) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!outboxIsEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The relay did not catch up in " + patience);
            }
            Thread.sleep(200);
        }
    }

    public String text(String sql) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    public long count(String sql) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    public String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), 200);
    }

    public void post(String path, String json) throws IOException, InterruptedException {
        create(path, json);
    }

    /**
     * @return the answer's text, that is what was created
     */
    public String create(String path, String json) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                201);
    }

    /** A POST that creates no resource of its own; the answer's text. */
    public String send(String path, String json) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                200);
    }

    /** A step without a body, on the version that is current now. */
    public void step(String resource, String sub) throws IOException, InterruptedException {
        HttpResponse<Void> current =
                http.send(request(resource).GET().build(), HttpResponse.BodyHandlers.discarding());
        String tag = current.headers().firstValue("ETag").orElseThrow();
        send(
                request(resource + sub)
                        .header("If-Match", tag)
                        .POST(HttpRequest.BodyPublishers.noBody()),
                200);
    }

    /** The same as somebody else, for some minutes. */
    public void postAs(String other, String path, String json)
            throws IOException, InterruptedException {
        String key = others.computeIfAbsent(other, name -> "Bearer " + stack.token(name));
        send(
                HttpRequest.newBuilder(URI.create(stack.url(service) + path))
                        .header("Authorization", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                201);
    }

    /** Sends a body of unknown length; the answer's text. */
    public String stream(String path, String type, Supplier<InputStream> body)
            throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(body)),
                201);
    }

    /** One figure of the service's metrics. */
    public double metric(String name) throws IOException, InterruptedException {
        return get("/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** With settings of its own besides those of the stack. */
    public void restartService(Map<String, String> settings) {
        stack.restart(service, settings);
    }

    /** Reads an answer to its end; its lines. */
    public long lines(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(
                        request(path).header("Accept", accept).GET().build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    /** Bytes in use after a full collection of the service. */
    public long liveHeap() throws IOException, InterruptedException {
        return Processes.liveHeap(pid(service));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.url(service) + path))
                .header("Authorization", "Bearer " + token());
    }

    private String send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private String token() {
        if (token == null || System.nanoTime() - tokenTaken > TOKEN_AGE.toNanos()) {
            synchronized (this) {
                token = stack.token(person);
                tokenTaken = System.nanoTime();
            }
        }
        return token;
    }

    /** Memory of the service's process that is resident, in bytes. */
    public long resident() throws IOException {
        return Processes.resident(pid(service));
    }

    /** CPU of the service and of the database together. */
    public long serviceCpu() {
        return cpu(service, Part.MARIADB);
    }

    /** CPU of these parts together. */
    public long cpu(Part... parts) {
        return Processes.cpuNanos(Arrays.stream(parts).mapToLong(this::pid).toArray());
    }

    /** CPU of the database and of this process, which is the baseline's client. */
    public long baselineCpu() {
        return baselineCpu(Part.MARIADB);
    }

    /** CPU of a server and of this process, which is the baseline's client. */
    public long baselineCpu(Part server) {
        return Processes.cpuNanos(ProcessHandle.current().pid(), pid(server));
    }

    private long pid(Part part) {
        return stack.process(part).map(Child::pid).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        stack.close();
        if (KEPT != null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
