using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Stemma.Workspace.Following;

namespace Stemma.Cli.Terminal;

/// <summary>Sends metrics and traces to a collector, where the environment names one (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); else it costs nothing.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly MeterProvider? metrics;
    private readonly TracerProvider? traces;

    public Telemetry()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("stemma");
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(FollowMetrics.Name)
            .AddMeter("System.Runtime", "Microsoft.AspNetCore.Hosting", "Npgsql")
            .AddOtlpExporter()
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(FollowMetrics.Name)
            .AddOtlpExporter()
            .Build();
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }
}
