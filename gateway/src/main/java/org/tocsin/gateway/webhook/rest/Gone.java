package org.tocsin.gateway.webhook.rest;

/** The problem document for what is out of retention, for the contract. */
final class Gone {

    static final String EXAMPLE =
            """
            {"type": "/problems/position-gone", "title": "该位置已过保留期", "status": 410,
             "detail": "请重新读取各列表，再以 NOW 恢复",
             "instance": "/api/v1/webhooks/01990000-0000-7000-8000-000000000001/resumptions",
             "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"}""";

    private Gone() {}
}
