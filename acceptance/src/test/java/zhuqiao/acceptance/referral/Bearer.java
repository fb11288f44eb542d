package zhuqiao.acceptance.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import zhuqiao.sandbox.client.Credentials;
import zhuqiao.sandbox.client.Door;
import zhuqiao.sandbox.client.Json;
import zhuqiao.sandbox.stack.StackInfo;

/** Tokens for calls that the sandbox's client cannot make: half ones and endless ones. */
final class Bearer {
    private Bearer() {}

    /** @param counterpartyId of the lender or partner whose client asks */
    static String of(Door door, StackInfo stack, String counterpartyId) {
        StackInfo.Client client = stack.clients().values().stream()
                .filter(each -> counterpartyId.equals(each.partnerId()) || counterpartyId.equals(each.lenderId()))
                .findFirst()
                .orElseThrow();
        Credentials.Client credentials = new Credentials.Client(client.id(), client.secret());
        HttpRequest request = HttpRequest.newBuilder(stack.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", credentials.authorization().orElseThrow())
                .POST(BodyPublishers.ofString(credentials.form()))
                .build();
        try {
            return Json.required(
                    Json.parse(
                            door.http().send(request, BodyHandlers.ofString()).body()),
                    "access_token");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
