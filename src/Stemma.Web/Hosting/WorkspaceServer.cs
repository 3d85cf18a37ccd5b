using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Web.Api;
using Stemma.Web.Pages;
using Stemma.Workspace.Desk;
using Stemma.Workspace.Fetching;

namespace Stemma.Web.Hosting;

/// <summary>The workspace as a web server.</summary>
public static class WorkspaceServer
{
    private const long MostRequestBytes = 128L * 1024 * 1024;
    private const int MostFormValueBytes = 8 * 1024 * 1024;

    /// <summary>The server, ready to start.</summary>
    /// <param name="options">What it serves, and where.</param>
    /// <exception cref="ServeRefusedException">An address is not on loopback.</exception>
    public static WebApplication Build(WorkspaceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ListenAddresses.Check(options.Urls);
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" }
        );
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
        });
        builder.Logging.ClearProviders();
        AddServices(builder.Services, options);
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<ApiProblems>();
        app.UseMiddleware<HostGuard>();
        app.UseRouting();
        app.UseAntiforgery();
        PageAssets.Map(app);
        StoriesEndpoints.Map(app);
        StoryEndpoints.Map(app);
        ReviewEndpoints.Map(app);
        ExportEndpoints.Map(app);
        ApiEndpoints.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, WorkspaceOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Archive);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new StoryDesk(options.Archive, options.Desk));
        services.AddSingleton<ShownStories>();
        services.AddSingleton(provider => new PageFetcher(options.Fetching, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Visitors>();
        ApiEndpoints.AddTo(services);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("stemma");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ArchivedKeys(options.Archive));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "stemma-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueLengthLimit = MostFormValueBytes;
            form.MultipartBodyLengthLimit = MostRequestBytes;
            form.ValueCountLimit = 4096;
        });
    }
}
