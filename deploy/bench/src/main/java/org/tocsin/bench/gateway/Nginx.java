package org.tocsin.bench.gateway;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.Lifetime;

/** The nginx of this machine, passing everything on, with as many workers as Debian gives it. */
final class Nginx implements AutoCloseable {

    private static final String CONFIGURATION =
            """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 2048; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 100000000;
              upstream service { server 127.0.0.1:%3$d; keepalive 64; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:%2$d;
                location / {
                  proxy_pass http://service;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header X-Forwarded-For $remote_addr;
                }
              }
            }
            """;

    private final Child process;
    private final int port;

    private Nginx(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty where this machine has none. */
    static Optional<Nginx> before(int servicePort, Path directory) throws IOException {
        Optional<Path> program =
                Stream.concat(
                                Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                                Stream.of("/usr/sbin", "/usr/local/sbin"))
                        .map(folder -> Path.of(folder, "nginx"))
                        .filter(Files::isExecutable)
                        .findFirst();
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(start(program.get(), servicePort, directory));
    }

    private static Nginx start(Path program, int servicePort, Path directory) throws IOException {
        int port = freePort();
        Files.createDirectories(directory);
        Path configuration = directory.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(directory, port, servicePort));
        Child process =
                Child.spawn(
                        "nginx",
                        List.of(
                                program.toString(),
                                "-p",
                                directory.toString(),
                                "-e",
                                directory.resolve("error.log").toString(),
                                "-c",
                                configuration.toString()),
                        directory,
                        directory.resolve("nginx.log"),
                        Map.of(),
                        Lifetime.WITH_JVM);
        process.awaitReady(Duration.ofSeconds(10), () -> answers(port));
        return new Nginx(process, port);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static boolean answers(int port) {
        try (Socket _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }
}
