package org.tocsin.inspection.task.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.task.app.TaskFile;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.time.Moments;

/** Shows tasks in the reader's language, with display names where they are asked for. */
@ApplicationScoped
class TaskViews {

    private final HttpHeaders headers;
    private final Clock clock;

    TaskViews(HttpHeaders headers, Clock clock) {
        this.headers = headers;
        this.clock = clock;
    }

    RestResponse<TaskView> single(TaskFile file, @Nullable String expand) {
        return Representation.of(view(file, expand), file.task().version());
    }

    RestResponse<TaskView> created(TaskFile file) {
        return Representation.created(
                TaskResource.PATH + "/" + file.task().id(),
                view(file, null),
                file.task().version());
    }

    Function<TaskSnapshot, TaskSummary> row(@Nullable String expand) {
        LocalDate today = Moments.today(clock);
        Locale names = names(expand);
        return task -> TaskSummary.of(task, today, names);
    }

    private TaskView view(TaskFile file, @Nullable String expand) {
        return TaskView.of(file, names(expand), locale());
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null ? null : locale();
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
