package org.tocsin.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Adds to every contract what the rules of the API demand everywhere, so that resources state only
 * what is their own: problem documents, headers, security, ids of operations, examples, one order.
 */
@OpenApiFilter(RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IdempotentOperations idempotent;
    private final NullableFields nullable;
    private final PromisedFields promised;

    /**
     * @param index the classes of the application
     */
    public ContractFilter(IndexView index) {
        this.idempotent = new IdempotentOperations(index);
        this.nullable = new NullableFields(index);
        this.promised = new PromisedFields(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        ContractFrame.complete(contract);
        var components = new SharedComponents();
        for (Endpoint endpoint : Endpoint.of(contract, idempotent::contains)) {
            SecurityRules.complete(endpoint);
            OperationIds.complete(endpoint);
            RequestRules.complete(endpoint, components);
            AnswerRules.complete(endpoint, components);
            ProblemRules.complete(endpoint, components);
        }
        components.addTo(contract);
        UnusedSchemas.remove(contract);
        nullable.complete(contract);
        promised.complete(contract);
        StrictRequests.complete(contract);
        Examples.complete(contract);
        Ordering.sort(contract);
    }
}
