// Bytes a deal that a run of columns holds beyond its input. Run with --expose-gc; prints one number.
import { compileCommission } from "incentive-rules";

const DEAL_COUNT = 1_000_000;
const owner = Uint32Array.from({ length: DEAL_COUNT }, (_, at) => at % 2_000);
const credited = Float64Array.from({ length: DEAL_COUNT }, (_, at) => 1_000 + ((at * 7919) % 500_000));
const targets = new Float64Array(2_000).fill(10_000_000);
const commission = compileCommission({
  measuredBy: "attainment",
  method: "marginal",
  bands: [{ upTo: "0.8", rate: "0.01" }, { upTo: "1.2", rate: "0.015" }, { rate: "0.02" }],
});
commission.accrueColumns({ owner: owner.slice(0, 1_000), credited: credited.slice(0, 1_000), targets });
const held = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
globalThis.gc();
const before = held();
const result = commission.accrueColumns({ owner, credited, targets });
const during = held();
console.log((during - before) / result.parts.length);
