// SPDX-License-Identifier: MIT
using SynOS.Conformance.Transcript;
using Xunit;

namespace SynOS.Conformance.Qemu;

/// <summary>The typed client, in the guest.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class ClientTests(GuestFixture guest)
{
    [Fact]
    public void Every_case_of_the_typed_client_passes_in_the_guest()
    {
        KtapSuite suite = guest.Suite("client");

        Assert.NotEmpty(suite.Tests);
        Assert.All(suite.Tests, test => Assert.True(test.Ok, $"{test.Name}: {string.Join('\n', test.Comments.Select(comment => comment.Text))}"));
    }
}
