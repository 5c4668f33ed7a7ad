// A server that speaks EventStoreDB's own protocol, made from the client's generated stubs, and fails when it is told to.
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import {
  Server,
  ServerCredentials,
  status,
  type handleUnaryCall,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { appendCall, batchAppendCall } from './appends.js';
import { engine, type Engine } from './engine.js';
import { errorOf, faults, serviceError, type Faults } from './faults.js';
import { readCall } from './reads.js';

export interface Double {
  readonly port: number;
  /** `esdb://127.0.0.1:1234?tls=false` */
  readonly address: string;
  readonly engine: Engine;
  readonly faults: Faults;
  /** How often something was asked that acta never asks: a deletion, a tombstone. */
  readonly forbidden: () => number;
  /** Drops every line, as a killed server does; what was written stays. */
  readonly stop: () => Promise<void>;
  /** At the same port. */
  readonly start: () => Promise<void>;
}

export interface DoubleOptions {
  /** That of the engine started with `--max-append-size 4194304`. */
  readonly maxAppendSize?: number;
  readonly port?: number;
}

export const startDouble = async (options: DoubleOptions = {}): Promise<Double> => {
  const kept = engine(options.maxAppendSize ?? 4 * 1024 * 1024);
  const told = faults();
  let forbidden = 0;
  let server: Server | undefined;
  let port = options.port ?? 0;

  const forbid: handleUnaryCall<unknown, unknown> = (_call, answer) => {
    forbidden += 1;
    answer(serviceError(status.PERMISSION_DENIED, 'never asked for'));
  };
  const gossiping: handleUnaryCall<unknown, gossip.ClusterInfo> = (_call, answer) => {
    const fault = told.take('gossip');
    const error = errorOf(fault);
    if (error !== undefined) answer(error);
    else if (fault === undefined) answer(null, new gossip.ClusterInfo().setMembersList([leaderAt(port)]));
  };
  const start = async (): Promise<void> => {
    const next = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    const streams: UntypedServiceImplementation = {
      read: readCall(kept, told),
      append: appendCall(kept, told),
      batchAppend: batchAppendCall(kept, told),
      delete: forbid,
      tombstone: forbid,
    };
    next.addService(streamsGrpc.StreamsService, streams);
    next.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: supported });
    next.addService(gossipGrpc.GossipService, { read: gossiping });
    port = await new Promise<number>((resolve, reject) => {
      next.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      );
    });
    server = next;
  };
  await start();
  return {
    get port() {
      return port;
    },
    get address() {
      return `esdb://127.0.0.1:${port}?tls=false`;
    },
    engine: kept,
    faults: told,
    forbidden: () => forbidden,
    start,
    stop: () => {
      server?.forceShutdown();
      server = undefined;
      return Promise.resolve();
    },
  };
};

const supported: handleUnaryCall<unknown, features.SupportedMethods> = (_call, answer) => {
  answer(
    null,
    new features.SupportedMethods()
      .setEventStoreServerVersion('24.2.0.0')
      .setMethodsList(
        ['read', 'append', 'batchappend'].map((name) =>
          new features.SupportedMethod()
            .setMethodName(name)
            .setServiceName('event_store.client.streams.streams')
            .setFeaturesList([]),
        ),
      ),
  );
};

const leaderAt = (port: number): gossip.MemberInfo =>
  new gossip.MemberInfo()
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setTimeStamp('17000000000000000')
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
