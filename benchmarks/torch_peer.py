"""PyTorch in Python as a peer: answers the lines that PeerServer.java describes."""

import argparse
import json
import struct
import sys
import time

import numpy
import torch

BLOCK = 256
PIECE = 5_000_000
ACTIVATIONS = {
    "linear": torch.nn.Identity,
    "relu": torch.nn.ReLU,
    "sigmoid": torch.nn.Sigmoid,
    "tanh": torch.nn.Tanh,
    "softmax": lambda: torch.nn.Softmax(dim=1),
}


def read_problem(path):
    """The tensors of a safetensors file, and the workload that its metadata tell."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    words = header.pop("__metadata__")["workload"].split()
    parser = argparse.ArgumentParser()
    for name in ("shape", "hidden", "output", "optimizer"):
        parser.add_argument("--" + name)
    parser.add_argument("--batch", type=int)
    parser.add_argument("--rate", type=float)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        array = numpy.frombuffer(data[begin:end], dtype="<f4").reshape(entry["shape"])
        tensors[name] = numpy.array(array)
    return parser.parse_args(words), tensors


class Peer:
    """One network with its data; traced, and with the fused Adam where this PyTorch has it."""

    def __init__(self, workload, tensors):
        self.workload = workload
        self.tensors = tensors
        self.widths = [int(width) for width in workload.shape.split("-")]
        self.features = tensors["features"]
        labels = torch.from_numpy(tensors["labels"])
        if workload.output == "softmax":
            labels = labels.reshape(-1).long()
        self.batches = list(
            zip(torch.from_numpy(self.features).split(workload.batch), labels.split(workload.batch))
        )
        self.linears = [torch.nn.Linear(*pair) for pair in zip(self.widths, self.widths[1:])]
        activations = [workload.hidden] * (len(self.linears) - 1) + [workload.output]
        pairs = [(linear, ACTIVATIONS[name]()) for linear, name in zip(self.linears, activations)]
        whole = torch.nn.Sequential(*[module for pair in pairs for module in pair])
        # The activation of the output belongs to the loss, where there is one of both.
        is_fused = workload.output in ("softmax", "sigmoid")
        self.sums = torch.jit.trace(whole[:-1] if is_fused else whole, self.batches[0][0])
        self.whole = torch.jit.trace(whole, self.batches[0][0])
        self.restart()

    def restart(self):
        """In place: what PyTorch has compiled so far stays."""
        with torch.no_grad():
            for i, linear in enumerate(self.linears):
                linear.weight.copy_(torch.from_numpy(self.tensors[f"dense{i + 1}.weight"].T))
                linear.bias.copy_(torch.from_numpy(self.tensors[f"dense{i + 1}.bias"]))
        parameters = [parameter for linear in self.linears for parameter in linear.parameters()]
        self.optimizer = self.start_optimizer(parameters)

    def start_optimizer(self, parameters):
        rate = self.workload.rate
        if self.workload.optimizer == "sgd":
            return torch.optim.SGD(parameters, lr=rate)
        try:
            return torch.optim.Adam(parameters, lr=rate, eps=1e-7, fused=True)
        except RuntimeError:  # Before 2.4 it is for GPUs only.
            return torch.optim.Adam(parameters, lr=rate, eps=1e-7)

    def step(self, batch):
        x, y = self.batches[batch]
        self.optimizer.zero_grad(set_to_none=True)
        sums = self.sums(x)
        if self.workload.output == "softmax":
            loss = torch.nn.functional.cross_entropy(sums, y)
        elif self.workload.output == "sigmoid":
            loss = torch.nn.functional.binary_cross_entropy_with_logits(sums, y)
        else:
            loss = torch.nn.functional.mse_loss(sums, y)
        loss.backward()
        self.optimizer.step()
        return loss

    def epochs(self, count):
        for _ in range(count):
            for batch in range(len(self.batches)):
                self.step(batch)
        return count * len(self.features)

    def predict(self, rows):
        with torch.inference_mode():
            return self.whole(torch.from_numpy(rows)).numpy()

    def singles(self, count):
        rows = self.features
        for i in range(count):
            j = i % BLOCK % len(rows)
            self.predict(rows[j : j + 1])
        return count

    def blocks(self, count):
        rows = numpy.resize(self.features, (BLOCK, self.widths[0]))
        for _ in range(count):
            self.predict(rows)
        return count * BLOCK


class Stopwatch:
    """Times pieces of at least PIECE nanoseconds, as Stopwatch.java does."""

    def __init__(self, peer):
        self.runs = {"TRAIN": peer.epochs, "ONE": peer.singles, "MANY": peer.blocks}
        self.pieces = {}

    def read(self, metric, budget):
        piece = self.pieces.get(metric, 1)
        operations = nanoseconds = 0
        while nanoseconds < budget:
            start = time.perf_counter_ns()
            operations += self.runs[metric](piece)
            taken = time.perf_counter_ns() - start
            nanoseconds += taken
            piece = piece * 2 if taken < PIECE else piece
        self.pieces[metric] = piece
        return operations, nanoseconds


def answer(peer, stopwatch, words):
    peer.restart()
    if words[0] == "predictions":
        rows = peer.features[: int(words[1])]
        one_by_one = [peer.predict(rows[i : i + 1]) for i in range(len(rows))]
        values = numpy.concatenate(one_by_one + [peer.predict(rows)]).ravel()
    elif words[0] == "losses":
        values = [peer.step(i % len(peer.batches)).item() for i in range(int(words[1]))]
    else:
        operations, nanoseconds = stopwatch.read(words[1], int(words[2]) * 1_000_000)
        return f"@rate {operations} {nanoseconds}"
    return "@values " + " ".join(str(float(value)) for value in values)


def main():
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    peer = Peer(*read_problem(sys.argv[1]))
    stopwatch = Stopwatch(peer)
    version = f"PyTorch {torch.__version__} in Python {sys.version.split()[0]}"
    print(f"@ready {version}|TRAIN ONE MANY|20", flush=True)
    for line in sys.stdin:
        words = line.split()
        if words[0] == "quit":
            return
        print(answer(peer, stopwatch, words), flush=True)


if __name__ == "__main__":
    main()
