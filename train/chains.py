"""Linear chains in torch, as src/model/chain.h has them: what a network learns its weights by."""
import torch

NEVER = -1e4


class Chain:
    """steps: {(from, to): [numbers of the weights that speak for it]}, from None for the first place."""

    def __init__(self, states, weights, steps):
        self.weighs = torch.zeros(states + 1, states, weights)
        self.may = torch.full((states + 1, states), NEVER)
        for (before, after), numbers in steps.items():
            row = states if before is None else before
            self.may[row, after] = 0
            for number in numbers:
                self.weighs[row, after, number] += 1

    def steps(self, weights, may=None):
        """[rows, longest, from, to] of weights [rows, longest, weights]; may [rows, longest, states]: 0, or NEVER where a
        place cannot be in a state."""
        steps = torch.einsum("rpw,bsw->rpbs", weights, self.weighs) + self.may
        return steps if may is None else steps + may[:, :, None]

    @staticmethod
    def total(steps, there):
        """Log of the sum over all paths [rows]; there [rows, longest] tells which places a row has."""
        ahead = steps[:, 0, -1]
        # unbound, as the gradient of a slice would be as large as all of them
        for step, on in zip(steps[:, 1:, :-1].unbind(1), there[:, 1:, None].unbind(1)):
            ahead = torch.where(on, torch.logsumexp(ahead[:, :, None] + step, 1), ahead)
        return torch.logsumexp(ahead, 1)

    def loss(self, weights, lengths, golds, may=None, taught=None, share=0):
        """Negative log likelihood of the states golds [rows, longest]. With `taught` [rows, longest, weights], how often
        another's paths are expected to use each weight (`expected`), that share of the loss is the cross entropy of those
        paths."""
        steps, there = self.steps(weights, may), torch.arange(weights.shape[1]) < lengths[:, None]
        before = torch.cat([torch.full_like(golds[:, :1], len(self.may) - 1), golds[:, :-1]], 1)
        chosen = steps.flatten(2).gather(2, (before * self.may.shape[1] + golds)[..., None])[..., 0]
        told = (chosen * there).sum(1)
        if taught is not None:
            told = (1 - share) * told + share * (weights * taught).sum((1, 2))
        return self.total(steps, there) - told

    @torch.enable_grad()
    def expected(self, weights, lengths, may=None):
        """How often a path by these weights is expected to use each of them, as they are: the gradient of `total`."""
        weights = weights.detach().requires_grad_()
        total = self.total(self.steps(weights, may), torch.arange(weights.shape[1]) < lengths[:, None])
        return torch.autograd.grad(total.sum(), weights)[0]


def cue_chain():
    """src/speech/cue_chain.c: outside, begins, goes on; weights begin, second, on, end."""
    outside, begins, goes_on = range(3)
    begin, second, on, end = range(4)
    return Chain(3, 4, {
        (None, outside): [], (None, begins): [begin],
        (outside, outside): [], (outside, begins): [begin],
        (begins, outside): [end], (begins, begins): [end, begin], (begins, goes_on): [second],
        (goes_on, outside): [end], (goes_on, begins): [end, begin], (goes_on, goes_on): [on]})


def argument_chain():
    """src/speech/argument_chain.c: none, content, cue, source; none, content, cue after the source; weights source,
    content, and of each the begin and the end."""
    labels = "ncqsncq"
    source, content, source_begin, source_end, content_begin, content_end = range(6)
    within = {"s": (source, source_begin, source_end), "c": (content, content_begin, content_end)}
    steps = {}
    for after in range(7):
        for before in [None, *range(7)]:
            was, state = labels[before] if before is not None else "n", labels[after]
            past = before is not None and before >= 3
            if (past and after < 3) or (past and before > 3 and after == 3) or (not past and after > 3):
                continue
            numbers = []
            if state in within:
                numbers += [within[state][0]] + [within[state][1]] * (was != state)
            if was in within and was != state:
                numbers.append(within[was][2])
            steps[before, after] = numbers
    return Chain(7, 6, steps)
