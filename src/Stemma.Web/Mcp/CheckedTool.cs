using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Stemma.Web.Mcp;

/// <summary>A tool whose failures are told in words, instead of that there was one.</summary>
/// <param name="tool">The tool.</param>
internal sealed class CheckedTool(McpServerTool tool) : DelegatingMcpServerTool(tool)
{
    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await base.InvokeAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return ToolAnswer.Error(failure);
        }
    }
}
