import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;

final class PatientClient {
  /** Waits; Thread::sleep in production. */
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  PatientClient(HttpClient http, InstantSource clock, Pause pause) {
    // keep the three in fields
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    throw new UnsupportedOperationException(
        "Write PatientClient.get: send the request, and look at the status before you return");
  }
}
